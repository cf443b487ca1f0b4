import { useTitle } from '../../data/useTitle.ts';

export default function Query() {
  useTitle('Query');
  return <h1>Query</h1>;
}
