/** Why goals were missed in the run that docs/performance.md was last made of: to be looked at anew with every run that is kept. */
export const reasons = `
## What stands between

By CPU profiles of both servers on graph S at 16 connections (\`silence\`, 7,500 requests each, 23 November 2026), and by both queries' texts
sent to the database side by side:

- **Against the limit** the database is hardly the reason: without a server the compiled Cypher takes about 1.04 times as long as the
  hand-written one, with nearly as many hits. Node is. For the same requests Dictum's thread takes 1.2 to 1.4 times the processor time of
  bare HTTP, the more the smaller the answer. Of the difference a quarter is HTTP (eleven headers, a request id, the text of the operation
  in every body), a fifth the driver's, for longer Cypher with more parameters, which past 1,400 bytes goes out in two packets;
  finding what was compiled and filling in its parameters takes an eighth, as does coercing variables and arguments; the time limit, the
  estimate of cost and what is kept of an operation a fourteenth, collecting garbage and promises as much each. None of it is a
  single thing that could be left out. With 16 connections the one Node process is what is busy, so all of it shows in the rate; with one
  connection most of the time is the database's and the way to it.
- **Earlier runs** told 0.94 and 0.89 here: they counted the opening of connections, which is the same for both, in windows of 80 ms. Since then
  servers settle before each window. They also compiled two of the queries anew for every request, which a test now forbids.
`;
