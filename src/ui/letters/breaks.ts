/** Where lines may end, by the rules of each writing system (UAX #14). */
import LineBreaker from 'linebreak';

/** The pieces of a text between which a line may end: words with the space behind them, Japanese characters. */
export function breakable(text: string): string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let end = breaker.nextBreak(); end; end = breaker.nextBreak()) {
    pieces.push(text.slice(from, end.position));
    from = end.position;
  }
  return pieces;
}
