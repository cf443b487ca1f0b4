import { useTitle } from '../../data/useTitle.ts';

export default function Statement() {
  useTitle('Statement');
  return <h1>Statement</h1>;
}
