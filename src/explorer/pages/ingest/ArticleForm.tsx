import { useState, type ReactNode } from 'react';
import {
  Button,
  DropZone,
  FieldError,
  FileTrigger,
  Form,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type FileDropItem,
  type TextFieldProps,
} from 'react-aria-components';
import { count } from '../../data/format.ts';
import { formatOf, MOST_FILES, refusalOf, type Given } from './given.ts';
import { forgetToken, keptToken } from './token.ts';
import type { Errors } from './useAdd.ts';
import styles from './ArticleForm.module.css';

interface ArticleFormProps {
  given: Given;
  onChange: (given: Given) => void;
  errors: Errors;
  onSubmit: (token: string) => void;
}

interface FieldProps extends TextFieldProps {
  label: string;
  /** Stays until the form is sent again: what goes away at a click moves the button from under it. */
  error: string | undefined;
  hint?: string;
  children?: ReactNode;
}

const Field = ({ label, hint, error, children = <Input className={styles['input']} />, ...props }: FieldProps) => (
  <TextField {...props} isInvalid={error !== undefined} validationBehavior="aria" className={styles['field']}>
    <Label className="label">{label}</Label>
    {children}
    {hint !== undefined && (
      <Text slot="description" className="soft">
        {hint}
      </Text>
    )}
    <FieldError className={styles['error']}>{error}</FieldError>
  </TextField>
);

/** Takes the text of files, or says why not. One alone can be seen and corrected in the form. */
function useFiles(given: Given, onChange: (given: Given) => void) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (files: readonly File[]) => {
    const refusals = files.flatMap((file) => refusalOf(file) ?? []);
    const room = MOST_FILES - given.files.length;
    const taken = files.filter((file) => refusalOf(file) === null);
    if (taken.length > room) refusals.push(`At most ${MOST_FILES} at a time. For a whole folder, on the server: npx dictum ingest FOLDER`);
    setRefusal(refusals.length === 0 ? null : refusals.join(' '));
    const read = await Promise.all(
      taken.slice(0, room).map(async (file) => ({ name: file.name, text: await file.text(), format: formatOf(file.name) ?? 'TEXT' })),
    );
    const [only] = read;
    if (only && read.length === 1 && given.files.length === 0) onChange({ ...given, text: only.text, format: only.format });
    else if (only) onChange({ ...given, files: [...given.files, ...read] });
  };
  return { refusal, take };
}

/** The files that were given, each of which can be left out again. */
const Files = ({ given, onChange }: Pick<ArticleFormProps, 'given' | 'onChange'>) => (
  <section aria-labelledby="files">
    <h2 id="files" className="label">
      {count(given.files.length, 'article')}
    </h2>
    <ul className={styles['files']}>
      {given.files.map(({ name, text }, i) => (
        <li key={i}>
          <span>{name}</span> <span className="soft">{count(text.length, 'character')}</span>
          <Button
            className="button"
            aria-label={`Leave out ${name}`}
            onPress={() => onChange({ ...given, files: given.files.filter((_, k) => k !== i) })}
          >
            Leave out
          </Button>
        </li>
      ))}
    </ul>
  </section>
);

/** What is to be added: a file or a pasted text, what is known of it, and the write token. */
export function ArticleForm({ given, onChange, errors, onSubmit }: ArticleFormProps) {
  const { refusal, take } = useFiles(given, onChange);
  const several = given.files.length > 0;
  const [token, setToken] = useState(keptToken);
  const [typed, setTyped] = useState('');
  const set = (name: Exclude<keyof Given, 'files'>) => (value: string) => onChange({ ...given, [name]: value });
  const asked = token === null || errors['token'] !== undefined;
  return (
    <Form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(asked ? typed.trim() : token);
      }}
    >
      <DropZone
        aria-label="Drop files here"
        className={styles['drop']}
        onDrop={({ items }) => {
          const dropped = items.filter((item): item is FileDropItem => item.kind === 'file');
          void Promise.all(dropped.map((item) => item.getFile())).then(take);
        }}
      >
        <p>Drop articles here: texts, saved web pages or Markdown.</p>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={['.txt', '.html', '.htm', '.md']}
          onSelect={(files) => void take([...(files ?? [])])}
        >
          <Button className="button">Choose files</Button>
        </FileTrigger>
        <p role="status" className={styles['error']}>
          {refusal}
        </p>
      </DropZone>
      {several ? (
        <Files given={given} onChange={onChange} />
      ) : (
        <>
          <Field
            label="Its text"
            name="text"
            error={errors['text']}
            value={given.text}
            onChange={set('text')}
            isRequired
            hint="English, a blank line between paragraphs; or a page’s HTML, or Markdown."
          >
            <TextArea className={styles['input']} rows={10} />
          </Field>
          <div className={styles['field']}>
            <label className="label" htmlFor="format">
              What the text is
            </label>
            <select
              id="format"
              className={styles['input']}
              value={given.format}
              onChange={({ target }) => onChange({ ...given, format: target.value as Given['format'] })}
            >
              <option value="TEXT">Plain text</option>
              <option value="HTML">Web page (HTML)</option>
              <option value="MARKDOWN">Markdown</option>
            </select>
          </div>
        </>
      )}
      <fieldset className={styles['known']}>
        <legend className="label">{several ? 'What is known of all of them' : 'What is known of it'} (all may be left empty)</legend>
        {!several && <Field label="Headline" name="title" error={errors['title']} value={given.title} onChange={set('title')} />}
        <Field label="Outlet" name="outlet" error={errors['outlet']} value={given.outlet} onChange={set('outlet')} />
        {!several && <Field label="Address" name="url" error={errors['url']} inputMode="url" value={given.url} onChange={set('url')} />}
        <Field
          label="Published on"
          name="publishedOn"
          error={errors['publishedOn']}
          type="date"
          value={given.publishedOn}
          onChange={set('publishedOn')}
          hint="Days such as “on Friday” are told from it."
        />
        <Field
          label="Licence"
          name="license"
          error={errors['license']}
          value={given.license}
          onChange={set('license')}
          hint="CC-BY-4.0 or the like; empty: only excerpts are shown."
        />
      </fieldset>
      {asked ? (
        <Field
          label="Write token"
          name="token"
          error={errors['token']}
          type="password"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          isRequired
          hint="Whoever runs the server gets it by: npx dictum token. It is kept until this window is closed."
        />
      ) : (
        <p className={styles['kept']}>
          The write token is kept until this window is closed.{' '}
          <Button
            className="button"
            onPress={() => {
              forgetToken();
              setToken(null);
            }}
          >
            Use another
          </Button>
        </p>
      )}
      <div className={styles['submit']}>
        <Button type="submit" className="button primary">
          See what would be added
        </Button>
        <p className="soft">Nothing is written yet.</p>
      </div>
    </Form>
  );
}
