import { useTitle } from '../../data/useTitle.ts';

export default function Article() {
  useTitle('Article');
  return <h1>Article</h1>;
}
