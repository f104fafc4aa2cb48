"""Asks name servers and says what they answer.

Reads one JSON list from standard input: [{"from", "server", "name"}], addresses and a name. Writes a JSON list in
the same order: {"code", "chain", "addresses"}, or null where no answer came within two seconds.
"""

import json
import selectors
import socket
import struct
import sys
import time


def question(number, name):
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
    return struct.pack(">HHHHHH", number, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack(">HH", 1, 1)


def read_name(data, at):
    labels, end = [], None
    while data[at]:
        if data[at] & 0xC0:
            end = end or at + 2
            at = (data[at] & 0x3F) << 8 | data[at + 1]
            continue
        labels.append(data[at + 1 : at + 1 + data[at]].decode())
        at += 1 + data[at]
    return ".".join(labels), end or at + 1


def read_answer(data):
    _, flags, questions, answers, _, _ = struct.unpack(">HHHHHH", data[:12])
    at, chain, addresses = 12, [], []
    for _ in range(questions):
        _, at = read_name(data, at)
        at += 4
    for _ in range(answers):
        _, at = read_name(data, at)
        kind, _, _, length = struct.unpack(">HHIH", data[at : at + 10])
        at += 10
        if kind == 5:
            chain.append(read_name(data, at)[0])
        if kind == 1:
            addresses.append(socket.inet_ntoa(data[at : at + 4]))
        at += length
    return {"code": flags & 15, "chain": chain, "addresses": addresses}


def main():
    asked = json.load(sys.stdin)
    answers = [None] * len(asked)
    loop = selectors.DefaultSelector()
    for number, one in enumerate(asked):
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.bind((one["from"], 0))
        sock.connect((one["server"], 53))
        sock.send(question(number, one["name"]))
        loop.register(sock, selectors.EVENT_READ, number)
    end = time.monotonic() + 2
    while loop.get_map() and time.monotonic() < end:
        for key, _ in loop.select(0.05):
            try:
                answers[key.data] = read_answer(key.fileobj.recv(4096))
            except ConnectionRefusedError:
                pass
            loop.unregister(key.fileobj)
    json.dump(answers, sys.stdout)


main()
