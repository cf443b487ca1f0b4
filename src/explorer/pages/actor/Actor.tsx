import { useTitle } from '../../data/useTitle.ts';

export default function Actor() {
  useTitle('Actor');
  return <h1>Actor</h1>;
}
