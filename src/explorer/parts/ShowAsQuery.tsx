import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { CopyButton } from './CopyButton.tsx';
import styles from './ShowAsQuery.module.css';

interface ShowAsQueryProps<Variables extends AnyVariables> {
  query: TypedDocumentNode<unknown, Variables>;
  variables: Variables;
}

/** The GraphQL that made the page, to be read, copied or opened in GraphiQL. */
export function ShowAsQuery<Variables extends AnyVariables>({ query, variables }: ShowAsQueryProps<Variables>) {
  const [text, setText] = useState('');
  const json = JSON.stringify(variables ?? {}, null, 2);
  const show = () => void import('../data/printed.ts').then(({ printed }) => setText(printed(query)));

  return (
    <DialogTrigger onOpenChange={(open) => open && show()}>
      <Button className="button">Show as query</Button>
      <ModalOverlay className={styles['overlay']} isDismissable>
        <Modal className={styles['modal']}>
          <Dialog className={styles['dialog']}>
            {({ close }) => (
              <>
                <Heading slot="title">The query behind this page</Heading>
                <pre className={styles['code']} tabIndex={0} aria-label="GraphQL">
                  {text}
                </pre>
                {json !== '{}' && (
                  <pre className={styles['code']} tabIndex={0} aria-label="Variables">
                    {json}
                  </pre>
                )}
                <div className={styles['actions']}>
                  <a
                    className="button"
                    href={`/query?${new URLSearchParams({ query: text, variables: json }).toString()}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    Open in GraphiQL
                  </a>
                  <CopyButton text={() => text}>Copy the query</CopyButton>
                  <Button className="button" onPress={close}>
                    Close
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
