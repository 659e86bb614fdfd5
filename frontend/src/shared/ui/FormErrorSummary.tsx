import { useEffect, useRef } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem, type FieldError } from '@/api';
import { problemFamily } from './States';
import classes from './FormErrorSummary.module.css';

/** A field of a form: where the problem points (`/doneOn`), the input's id, its label. */
export interface FormField {
  pointer: string;
  id: string;
  label: string;
}

/** The words for one field out of a problem's `errors`; undefined where it is fine. */
export function fieldErrorOf(error: unknown, pointer: string): string | undefined {
  if (!error) return undefined;
  const found = asProblem(error).fieldErrors.filter((e) => e.pointer === pointer);
  return found.length > 0 ? found.map((e) => e.detail).join(' ') : undefined;
}

/** The field an error belongs to: the longest pointer that begins its own. */
export function fieldOf(error: FieldError, fields: readonly FormField[]): FormField | undefined {
  return fields
    .filter((f) => error.pointer === f.pointer || error.pointer.startsWith(`${f.pointer}/`))
    .sort((a, b) => b.pointer.length - a.pointer.length)[0];
}

interface Props {
  /** What the call threw; nothing is shown while it is empty. */
  error: unknown;
  fields: readonly FormField[];
}

/** Everything that is wrong with a form, summed up above it, with a link to each field; takes the focus. */
export function FormErrorSummary({ error, fields }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const problem = asProblem(error);
  const family = problemFamily(problem.status);
  return (
    <div ref={box} className={classes.summary} role="alert" tabIndex={-1}>
      <strong>{problem.problem.title || t(`problem.${family}.title`)}</strong>
      {(problem.problem.detail ?? problem.fieldErrors.length === 0) && (
        <p>{problem.problem.detail ?? t(`problem.${family}.do`)}</p>
      )}
      {problem.fieldErrors.length > 0 && (
        <ul>
          {problem.fieldErrors.map((fieldError, index) => {
            const field = fieldOf(fieldError, fields);
            return (
              <li key={index}>
                {field ? (
                  <a
                    href={`#${field.id}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(field.id)?.focus();
                    }}
                  >
                    {field.label}
                  </a>
                ) : (
                  fieldError.pointer
                )}
                {': '}
                {fieldError.detail}
                {fieldError.proposal && (
                  <> {t('problem.proposal', { proposal: fieldError.proposal })}</>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p className="lt-small lt-soft">{t('problem.formKept')}</p>
    </div>
  );
}
