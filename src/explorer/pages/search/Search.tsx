import { useTitle } from '../../data/useTitle.ts';

export default function Search() {
  useTitle('Search');
  return <h1>Search</h1>;
}
