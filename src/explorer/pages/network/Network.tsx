import { useTitle } from '../../data/useTitle.ts';

export default function Network() {
  useTitle('Network');
  return <h1>Network</h1>;
}
