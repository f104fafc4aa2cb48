"""Opens sockets in named network namespaces and says who was heard by whom.

Reads one JSON object from standard input:
  {"listeners": [{"ns", "ports"}], "probes": [{"ns", "bind", "to", "port", "protocol"}], "seconds"}
Every listener answers what comes by TCP and UDP with the address that it sees. Writes a JSON list with that
address, or null where nothing came back, in the order of the probes.
"""

import ctypes
import json
import os
import selectors
import socket
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)


def enter(name):
    handle = os.open(f"/run/netns/{name}", os.O_RDONLY)
    if libc.setns(handle, 0x40000000) != 0:
        raise OSError(ctypes.get_errno(), f"cannot enter namespace {name}")
    os.close(handle)


def kind(protocol):
    return socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM


def opened(protocol, address, port):
    one = socket.socket(socket.AF_INET, kind(protocol))
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    one.setblocking(False)
    one.bind((address, port))
    return one


def main():
    plan = json.load(sys.stdin)
    loop = selectors.DefaultSelector()
    answers = [None] * len(plan["probes"])

    def accept(server):
        client, (address, _) = server.accept()
        client.setblocking(False)

        def echo(one):
            try:
                if one.recv(64):
                    one.send(address.encode())
                    return
            except OSError:
                pass
            loop.unregister(one)
            one.close()

        loop.register(client, selectors.EVENT_READ, echo)

    def answer_datagram(server):
        _, back = server.recvfrom(64)
        try:
            server.sendto(back[0].encode(), back)
        except OSError:
            pass

    for listener in plan["listeners"]:
        enter(listener["ns"])
        for port in listener["ports"]:
            # A datagram is answered from the address it came to, so that each address has a socket of its own.
            for address in listener["addresses"]:
                tcp = opened("tcp", address, port)
                tcp.listen(256)
                loop.register(tcp, selectors.EVENT_READ, accept)
                loop.register(opened("udp", address, port), selectors.EVENT_READ, answer_datagram)

    def start(index, probe):
        enter(probe["ns"])
        one = opened(probe["protocol"], probe["bind"], 0)

        def hear(sock):
            try:
                answers[index] = sock.recv(64).decode() or None
            except OSError:
                pass
            loop.unregister(sock)
            sock.close()

        def say(sock):
            try:
                sock.send(b"hello")
                loop.modify(sock, selectors.EVENT_READ, hear)
            except OSError:
                loop.unregister(sock)
                sock.close()

        try:
            one.connect((probe["to"], probe["port"]))
        except BlockingIOError:
            pass
        except OSError:
            one.close()
            return
        loop.register(one, selectors.EVENT_WRITE, say)

    for index, probe in enumerate(plan["probes"]):
        start(index, probe)
    end = time.monotonic() + plan["seconds"]
    while time.monotonic() < end:
        for key, _ in loop.select(max(0, end - time.monotonic())):
            key.data(key.fileobj)
    json.dump(answers, sys.stdout)


main()
