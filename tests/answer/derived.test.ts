import { describe, expect, it } from 'vitest';
import type { Derived } from '../../src/answer/answer.ts';
import type { Reply } from '../../src/engine.ts';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (question: string): Reply => engine.ask(question, { now: new Date('2026-01-01') });

/** The derived figure that leads the reply. */
function derivedOf({ answer }: Reply): Derived | undefined {
  if (answer.status !== 'answered') return undefined;
  if (answer.kind === 'figure' && answer.figure.kind === 'derived') return answer.figure.derived;
  return answer.kind === 'compare' ? answer.results[0] : undefined;
}

/* Worked out by hand from the printed numbers: 53.38 may be anything from 53.375 to 53.385, 13.3 from 13.25 to 13.35. */
describe('what follows from the catalogue’s rows', () => {
  it.each([
    ['contract value in 2019', 'offshore outsourcing contract value in 2019', 47.1139e9, 47.0887e9, 47.1391e9],
    ['executed value in 2019', 'executed value of offshore outsourcing in 2019', 30.5166e9, 30.4979e9, 30.5353e9],
    [
      'the nation’s growth',
      'What was the national growth rate of offshore outsourcing contracts in 2020?',
      8.4,
      8.3,
      8.5,
    ],
    [
      'executed of contracted',
      'executed as a share of contracted offshore outsourcing in 2020',
      61.9708,
      61.9556,
      61.9859,
    ],
    [
      'contracted less executed',
      'by how much did contracted exceed executed offshore outsourcing in 2020',
      20.3e9,
      20.29e9,
      20.31e9,
    ],
    [
      'the rate, 2020',
      'what exchange rate does the 2020 offshore outsourcing contract value imply',
      6.486,
      6.4815,
      6.4906,
    ],
    ['services trade a year before', 'services trade in the first half of 2020', 32.4079e9, 32.3879e9, 32.428e9],
    [
      'the knowledge-intensive part',
      'How many billion yuan of services trade was knowledge-intensive in the first half of 2021?',
      13.2132e9,
      13.1941e9,
      13.2323e9,
    ],
    ['its share a year before', 'knowledge-intensive share in the first half of 2020', 36.8, 36.7, 36.9],
    [
      'digital exports a year before',
      'digital service export base exports in the first half of 2020',
      299.27e6,
      297.818e6,
      300.733e6,
    ],
    ['completed, counted', 'share of pilot tasks completed', 46.5909, 46.5909, 46.5909],
    ['partially, counted', 'share of pilot tasks partially implemented', 22.7273, 22.7273, 22.7273],
    ['promoted, counted', 'share of pilot tasks being promoted', 30.6818, 30.6818, 30.6818],
    [
      'the rate, 2021',
      'yuan per dollar rate implied by services trade in the first half of 2021',
      6.4633,
      6.4563,
      6.4703,
    ],
    ['dollars at that rate', 'offshore outsourcing executed in 2020 in dollars', 5.1002e9, 5.0958e9, 5.1045e9],
  ])('%s', (_, question, value, low, high) => {
    const derived = derivedOf(ask(question));
    const near = (wanted: number, got: number | undefined) => expect((got ?? 0) / wanted).toBeCloseTo(1, 4);
    near(value, derived?.value.toNumber());
    near(low, derived?.interval.low.toNumber());
    near(high, derived?.interval.high.toNumber());
  });

  it.each([
    ['en', 'services trade in the first half of 2020', 'Derived, not published'],
    ['zh', '2020年上半年服务贸易进出口额', '推算值，并非公布值'],
    ['zh-Hant', '2020年上半年服務貿易進出口額', '推算值，並非公佈值'],
  ])('says so, with the formula and the interval: %s', (_, question, mark) => {
    const { lines } = ask(question).rendered;
    expect(lines.find((l) => l.startsWith(mark))).toMatch(/32[.0-9]*|324/);
  });

  it('rests on the reported figures that it is computed from', () => {
    const { answer } = ask('services trade in the first half of 2020');
    expect(answer.facts).toEqual(expect.arrayContaining(['services-trade/2021-H1', 'services-trade/2021-H1/growth']));
  });
});

describe('what does not follow', () => {
  it.each([
    ['two years back', 'offshore outsourcing contract value in 2018'],
    ['a half from a year', 'offshore outsourcing contract value in the first half of 2020'],
    ['a year from a half', 'services trade in 2021'],
    ['a rate that nothing implies', 'what exchange rate does the 2020 executed value imply'],
    ['onshore from offshore', 'onshore outsourcing contract value in 2020'],
    ['growth of a derived figure', 'growth of services trade in the first half of 2020'],
  ])('%s', (_, question) => {
    expect(ask(question).answer.status).toBe('unknown');
  });
});
