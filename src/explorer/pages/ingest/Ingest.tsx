import { useTitle } from '../../data/useTitle.ts';

export default function Ingest() {
  useTitle('Ingest');
  return <h1>Ingest</h1>;
}
