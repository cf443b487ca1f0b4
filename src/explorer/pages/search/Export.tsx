import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useClient, type Client } from 'urql';
import { failureOf } from '../../data/failure.ts';
import { count, number } from '../../data/format.ts';
import { SearchExportDocument, type SearchExportQueryVariables } from '../../generated/graphql.ts';
import { save } from '../../data/save.ts';
import { FORMATS, type Exported, type Format } from './formats.ts';
import styles from './../../parts/Menu.module.css';

type Variables = Omit<SearchExportQueryVariables, 'after'>;

/** Every statement of a search, read a hundred at a time. */
async function readAll(client: Client, variables: Variables, tell: (read: number) => void): Promise<Exported[]> {
  const all: Exported[] = [];
  for (let after: string | null = null; ;) {
    const { data, error } = await client
      .query(SearchExportDocument, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data) throw new Error(error ? failureOf(error).message : 'The server gave no answer.');
    all.push(...data.statements.nodes);
    tell(all.length);
    if (!data.statements.pageInfo.hasNextPage) return all;
    after = data.statements.pageInfo.endCursor;
  }
}

/**
 * Takes the whole result along as a file.
 * @param props.ready `total` is that of `variables`
 */
export function Export({ variables, total, ready }: { variables: Variables; total: number; ready: boolean }) {
  const client = useClient();
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);

  const run = async (format: Format) => {
    setBusy(true);
    try {
      const all = await readAll(client, variables, (read) => setTold(`${number(read)} of ${number(total)}`));
      save(`dictum-statements.${format.extension}`, format.type, await format.write(all));
      setTold(`${count(all.length, 'statement')} saved as ${format.name}`);
    } catch (error) {
      setTold(`Not saved: ${error instanceof Error ? error.message : 'the file could not be made'}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button" isDisabled={busy || !ready}>
          Export{ready && ` ${count(total, 'statement')}`} <span aria-hidden="true">▾</span>
        </Button>
        <Popover className={styles['popover']}>
          <Menu className={styles['list']} onAction={(name) => void run(FORMATS.find((format) => format.name === name)!)}>
            {FORMATS.map(({ name }) => (
              <MenuItem key={name} id={name} className={styles['item']}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className="soft">
        {told}
      </span>
    </>
  );
}
