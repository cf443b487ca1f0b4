import { useState } from 'react';
import { Button } from 'react-aria-components';
import { save } from '../../data/save.ts';
import { FORMATS } from './formats.ts';
import { graphOf, type Network } from './graph.ts';

/** Takes the network along as a file. */
export function Export({ network }: { network: Network }) {
  const [told, setTold] = useState('');
  return (
    <>
      {FORMATS.map(({ name, extension, type, write }) => (
        <Button
          key={name}
          className="button"
          onPress={() =>
            void write(graphOf(network)).then(
              (text) => {
                save(`dictum-network.${extension}`, type, text);
                setTold(`Saved as ${name}`);
              },
              () => setTold(`Not saved: the ${name} file could not be made`),
            )
          }
        >
          Export {name}
        </Button>
      ))}
      <span role="status" className="soft">
        {told}
      </span>
    </>
  );
}
