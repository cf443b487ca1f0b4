/** Why goals were missed in the run that docs/performance.md was last made of: to be looked at anew with every run that is kept. */
export const reasons = `
## What stands between

The rows against the limit, and from S to L, were measured at the commit above; the others in a whole run some hours before, at 40ef337.

By CPU profiles of both servers on graph S at 16 connections (\`silence\`, \`reader\`, \`latest\`, \`newest\`, 23 November 2026,
before the last of the changes below), and by both queries' texts sent to the database side by side:

- **Against the limit** the database is hardly the reason: without a server the compiled Cypher takes about 1.04 times as long as the
  hand-written one, with nearly as many hits. Node is. For the same requests Dictum's thread takes about 1.2 times the processor time of
  bare HTTP, the more the smaller the answer. Of the difference a third is the driver's: longer Cypher with more parameters, which past
  1,400 bytes goes out in two packets, and with each a time limit and a request id. A sixth is writing the answer with its eleven headers, a
  tenth promises, a fourteenth collecting garbage. What is left is many small things: parsing a body that holds the text of the operation,
  finding what was compiled and filling in its parameters, the estimate of cost, the log. With 16 connections the one Node process is what
  is busy, so all of it shows in the rate; with one connection most of the time is the database's and the way to it.
- **Earlier runs** told other figures here: they counted the opening of connections, which is the same for both, in windows of 80 ms. Since
  then servers settle before each window, objects are written by generated code, variables and arguments are coerced by functions made
  once for an operation, and the row behind a page is read only where somebody asks whether there is one.
`;
