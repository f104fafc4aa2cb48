import { parseIp } from '../address/ip.ts';
import { find } from '../document/design.ts';
import type { Expectation } from '../document/expectations.ts';
import { partyResource } from '../document/question.ts';
import { code, type Sentence, type SentencePart, say, withoutStop } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import type { Answer, PathKind } from '../trace/answer.ts';
import { reachesTarget } from '../trace/reaches-target.ts';
import { trace } from '../trace/trace.ts';
import type { Judged, Outcome } from './judgement.ts';
import { partyIn, pathPhrases } from './say-expectation.ts';

/** Asks the question of an expectation and tells whether it holds, and why. */
export function judge(network: Network, expectation: Expectation): Judged {
  const answer = trace(network, expectation.question);
  const parts = [judgeReach(network, expectation, answer), judgeName(expectation, answer)];
  // One part that fails settles it, whatever else is open.
  const worst = (['fails', 'undecided'] as const).find((one) => parts.some(({ outcome }) => outcome === one));
  const outcome = worst ?? 'holds';
  const telling = parts.filter((part) => part.outcome === outcome && part.says.length > 0);
  const why = telling.flatMap(({ says }) => say` ${withoutStop(says)}.`);
  return { outcome, says: say`${outcomeWords[outcome]}.${why}`, answer };
}

interface Part {
  readonly outcome: Outcome;
  readonly says: Sentence;
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  holds: 'Holds',
  fails: 'Fails',
  undecided: 'Undecided',
};

function judgeReach(network: Network, { question, must, path }: Expectation, answer: Answer): Part {
  const missing = [question.from, question.to].some((party) => {
    const resource = partyResource(party);
    return resource !== null && !find(network.design, resource);
  });
  if (missing) return { outcome: 'undecided', says: say`An end of the question is not in this design` };
  if (answer.verdict === 'depends' || answer.verdict === 'notModelled')
    return { outcome: 'undecided', says: withoutVerdict(answer) };
  const [from, to] = [partyIn(network.design, question.from), partyIn(network.design, question.to)];
  const arrived = reachesTarget(answer) === true;
  const meets = arrived && fits(path, answer.path);
  const outcome: Outcome = meets === (must === 'reach') ? 'holds' : 'fails';
  if (!arrived) {
    // What would lift the blocker is no help where the call is meant to fail, or to take another way.
    const helps = outcome !== 'holds' && fits(path, answer.path);
    const reason = helps ? withoutVerdict(answer) : withoutRemedy(withoutVerdict(answer));
    const says = answer.verdict === 'blocked' ? say`${from} does not reach ${to}. ${reason}` : reason;
    return { outcome, says };
  }
  const way = answer.path === null ? '' : ` ${pathPhrases[answer.path]}`;
  const wanted = path !== null && !meets ? say`, not ${pathPhrases[path]}` : [];
  const astray = answer.verdict === 'misdirected' ? say`, although a private endpoint is there` : [];
  return { outcome, says: say`${from} reaches ${to}${way}${wanted}${astray}` };
}

/** `privately` is any way that never uses a public address of the destination. */
function fits(wanted: Expectation['path'], path: PathKind | null): boolean {
  if (wanted === null) return true;
  return wanted === 'privately' ? path === 'private' || path === 'privateEndpoint' : path === wanted;
}

function judgeName({ dns: wanted }: Expectation, { dns, verdict }: Answer): Part {
  if (wanted === null) return { outcome: 'holds', says: [] };
  if (dns === null)
    return {
      outcome: 'undecided',
      says: verdict === 'notModelled' ? [] : say`No name is asked for on this way`,
    };
  const name = code(dns.chain[0] ?? 'the name');
  if (dns.answer === 'unreliable')
    return { outcome: 'undecided', says: say`What ${name} gives is unreliable` };
  if (dns.answer === 'private' || dns.answer === 'public') {
    const given = sayAddress(dns.address, dns.answer);
    const says = say`${name} gives ${given}${dns.answer === wanted ? '' : `, not a ${wanted} address`}`;
    return { outcome: dns.answer === wanted ? 'holds' : 'fails', says };
  }
  return { outcome: 'fails', says: say`${name} gives no address` };
}

function withoutVerdict({ says }: Answer): Sentence {
  const [first, ...rest] = says;
  if (typeof first !== 'string') return says;
  const cut = first.replace(/^(Reachable|Blocked|Misdirected|Depends|Not modelled)\.\s*/, '');
  return cut === '' ? rest : [cut, ...rest];
}

/** An address as code; a symbolic one, such as `public address of kv-shop`, as words. */
function sayAddress(address: string | null, answer: 'private' | 'public'): SentencePart {
  if (address === null) return `a ${answer} address`;
  return parseIp(address) === null ? `the ${address}` : code(address);
}

function withoutRemedy(sentence: Sentence): Sentence {
  const at = sentence.indexOf(' Remedy: ');
  return at < 0 ? sentence : sentence.slice(0, at);
}
