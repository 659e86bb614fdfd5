import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem, uploadFile, type Attachment } from '@/api';
import { formatBytes } from '@/shared/lib/numbers';
import classes from './FileDrop.module.css';
import { problemFamily } from './States';

interface Upload<Made> {
  key: number;
  file: File;
  share: number;
  error?: unknown;
  done?: Made;
}

interface Props<Made> {
  label: string;
  help?: string;
  /** Where a file goes: the address of the attachments of one resource. */
  url: string;
  /** The largest file, in bytes; refused here before it travels. */
  maxBytes?: number;
  /** Form fields that travel with each file. */
  fields?: Readonly<Record<string, string | undefined>>;
  onUploaded: (made: Made) => void;
}

const limit = 50 * 1_048_576;

/** Takes files by drop or by choice, one after the other, and shows how far each is. */
export function FileDrop<Made = Attachment>({
  label,
  help,
  url,
  maxBytes = limit,
  fields,
  onUploaded,
}: Props<Made>) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const next = useRef(1);
  const [over, setOver] = useState(false);
  const [uploads, setUploads] = useState<readonly Upload<Made>[]>([]);

  const change = (key: number, part: Partial<Upload<Made>>) =>
    setUploads((all) => all.map((u) => (u.key === key ? { ...u, ...part } : u)));

  const send = async (upload: Upload<Made>) => {
    try {
      const done = await uploadFile<Made>({
        url,
        file: upload.file,
        ...(fields ? { fields } : {}),
        onProgress: (share) => change(upload.key, { share }),
      });
      change(upload.key, { share: 1, done });
      onUploaded(done);
    } catch (error) {
      change(upload.key, { error });
    }
  };

  const take = async (files: FileList | null) => {
    const chosen = Array.from(files ?? [], (file) => ({ key: next.current++, file, share: 0 }));
    setUploads((all) => [...all, ...chosen]);
    for (const upload of chosen) if (upload.file.size <= maxBytes) await send(upload);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };

  const trouble = (upload: Upload<Made>): string | undefined => {
    if (upload.file.size > maxBytes) {
      return t('file.tooLarge', { size: formatBytes(maxBytes, i18n.language) });
    }
    if (!upload.error) return undefined;
    const { problem, fieldErrors } = asProblem(upload.error);
    return (
      fieldErrors[0]?.detail ??
      problem.detail ??
      (problem.title || t(`problem.${problemFamily(problem.status)}.detail`))
    );
  };

  return (
    <div>
      <div id={`${id}-label`} className={classes.label}>
        {label}
      </div>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          className={classes.input}
          aria-labelledby={`${id}-label ${id}-choose`}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            void take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor={id} id={`${id}-choose`} className={classes.choose}>
          {t('file.choose')}
        </label>
        <span id={`${id}-help`} className="lt-soft lt-small">
          {help ?? t('file.help', { size: formatBytes(maxBytes, i18n.language) })}
        </span>
      </div>
      {uploads.length > 0 && (
        <ul className={classes.files}>
          {uploads.map((upload) => {
            const wrong = trouble(upload);
            return (
              <li key={upload.key}>
                <span className={classes.name}>{upload.file.name}</span>
                <span className="lt-soft lt-small">
                  {formatBytes(upload.file.size, i18n.language)}
                </span>
                {wrong ? (
                  <span className={classes.wrong} role="alert">
                    {wrong}
                  </span>
                ) : upload.done ? (
                  <span className={classes.done}>{t('file.done')}</span>
                ) : (
                  <progress
                    value={upload.share}
                    max={1}
                    aria-label={t('file.progress', { name: upload.file.name })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
