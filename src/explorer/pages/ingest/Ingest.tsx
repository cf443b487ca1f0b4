import { useState } from 'react';
import { Button } from 'react-aria-components';
import { count } from '../../data/format.ts';
import { useTitle } from '../../data/useTitle.ts';
import { FailureNotice, Notice } from '../../parts/Notice.tsx';
import { ArticleForm } from './ArticleForm.tsx';
import { Entries } from './Entries.tsx';
import { NOTHING } from './given.ts';
import { Progress } from './Progress.tsx';
import { keptToken } from './token.ts';
import { useAdd, writes } from './useAdd.ts';
import styles from './Ingest.module.css';

/** Adds articles: what would be written is shown first, and written only when it is accepted. */
export default function Ingest() {
  useTitle('Add articles');
  const [given, setGiven] = useState(NOTHING);
  const { step, errors, failure, tryIt, accept, change } = useAdd();
  const again = () => {
    setGiven(NOTHING);
    change();
  };
  const acceptIt = () => accept(keptToken() ?? '');
  const wanted = step.name === 'TRIED' ? step.entries.filter(writes).length : 0;
  const general = errors[''];
  return (
    <div className={styles['page']}>
      <header>
        <h1>Add articles</h1>
        <p className={styles['lead']}>
          Dictum finds who says what in them, who is meant, and what of it others have reported. You see all of that before anything is
          written.
        </p>
      </header>
      {general !== undefined && <Notice title={general} alarm />}
      {failure && <FailureNotice failure={failure} retry={() => (step.name === 'TRIED' ? acceptIt() : tryIt(given, keptToken() ?? ''))} />}
      {step.name === 'GIVING' && (
        <ArticleForm given={given} onChange={setGiven} errors={errors} onSubmit={(token) => tryIt(given, token)} />
      )}
      {step.name === 'TRYING' && <Progress {...step} label="Reading it, finding who says what, and looking for the same in the graph …" />}
      {step.name === 'ADDING' && <Progress {...step} label="Adding it to the graph …" />}
      {(step.name === 'TRIED' || step.name === 'ADDED') && <Entries entries={step.entries} />}
      {step.name === 'TRIED' && (
        <div className={styles['actions']}>
          {wanted > 0 && (
            <Button className="button primary" onPress={acceptIt}>
              {step.entries.length === 1 ? 'Add it to the graph' : `Add ${count(wanted, 'article')} to the graph`}
            </Button>
          )}
          <Button className="button" onPress={change}>
            Change what was given
          </Button>
        </div>
      )}
      {step.name === 'ADDED' && (
        <div className={styles['actions']}>
          <Button className="button" onPress={again}>
            Add another
          </Button>
        </div>
      )}
    </div>
  );
}
