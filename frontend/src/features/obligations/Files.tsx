import { useTranslation } from '@/i18n';
import type { Attachment } from '@/api';
import { formatBytes } from '@/shared/lib/numbers';
import { FileLink } from '@/shared/ui/FileLink';
import classes from './Obligations.module.css';

/** Attached files, each downloaded by its name. */
export function Files({ files }: { files: readonly Attachment[] }) {
  const { i18n } = useTranslation();
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLink
            href={`/api/v1/attachments/${encodeURIComponent(file.id)}/content`}
            fileName={file.fileName}
          />
          <span className="lt-soft lt-small">{formatBytes(file.size, i18n.language)}</span>
        </li>
      ))}
    </ul>
  );
}
