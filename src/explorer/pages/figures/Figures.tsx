import { useTitle } from '../../data/useTitle.ts';

export default function Figures() {
  useTitle('Figures');
  return <h1>Figures</h1>;
}
