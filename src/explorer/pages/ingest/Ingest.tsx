import { useEffect, useState } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { useTitle } from '../../data/useTitle.ts';
import { FailureNotice, Notice } from '../../parts/Notice.tsx';
import { ArticleForm } from './ArticleForm.tsx';
import { NOTHING } from './given.ts';
import { Preview, writes } from './Preview.tsx';
import { keptToken } from './token.ts';
import { useAdd } from './useAdd.ts';
import styles from './Ingest.module.css';

/** That it is being done, and since when. */
function Progress({ label }: { label: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div aria-busy="true" className={styles['progress']}>
      <p role="status">{label}</p>
      <ProgressBar aria-label={label} isIndeterminate className={styles['bar']}>
        <div className={styles['part']} />
      </ProgressBar>
      <p className="soft" aria-hidden="true">
        {seconds} s
      </p>
    </div>
  );
}

/** Adds an article: what would be written is shown first, and written only when it is accepted. */
export default function Ingest() {
  useTitle('Add an article');
  const [given, setGiven] = useState(NOTHING);
  const { step, errors, failure, tryIt, accept, change } = useAdd();
  const again = () => {
    setGiven(NOTHING);
    change();
  };
  const acceptIt = () => accept(given, keptToken() ?? '');
  const general = errors[''];
  return (
    <div className={styles['page']}>
      <header>
        <h1>Add an article</h1>
        <p className={styles['lead']}>
          Dictum finds who says what in it, who is meant, and what of it others have reported. You see all of that before anything is
          written.
        </p>
      </header>
      {general !== undefined && <Notice title={general} alarm />}
      {failure && <FailureNotice failure={failure} retry={() => (step.name === 'TRIED' ? acceptIt() : tryIt(given, keptToken() ?? ''))} />}
      {step.name === 'GIVING' && (
        <ArticleForm given={given} onChange={setGiven} errors={errors} onSubmit={(token) => tryIt(given, token)} />
      )}
      {step.name === 'TRYING' && <Progress label="Reading it, finding who says what, and looking for the same in the graph …" />}
      {step.name === 'ADDING' && <Progress label="Adding it to the graph …" />}
      {step.name === 'TRIED' && (
        <>
          <Preview result={step.result} written={false} />
          <div className={styles['actions']}>
            {writes(step.result) && (
              <Button className={`button ${styles['go']!}`} onPress={acceptIt}>
                Add it to the graph
              </Button>
            )}
            <Button className="button" onPress={change}>
              Change what was given
            </Button>
          </div>
        </>
      )}
      {step.name === 'ADDED' && (
        <>
          <Preview result={step.result} written />
          <div className={styles['actions']}>
            <Button className="button" onPress={again}>
              Add another
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
