import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import classes from './OnceSecret.module.css';

/** Copies where the browser lets it: over plain http it does not, then the words are selected by hand. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('security');
  const [copied, setCopied] = useState(false);
  if (!window.isSecureContext) return null;
  return (
    <Button
      variant="default"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {t(copied ? 'once.copied' : 'once.copy')}
    </Button>
  );
}

interface Props {
  text: string;
  /** What to do with it. */
  words: string;
  /** On the button that hides it for good. */
  verb: string;
  onKept: () => void;
}

/** A secret shown this once, to be copied. */
export function OnceSecret({ text, words, verb, onKept }: Props) {
  return (
    <div className={classes.stack} role="status">
      <p>{words}</p>
      <code className={classes.secret}>{text}</code>
      <div className={classes.actions}>
        <CopyButton text={text} />
        <Button onClick={onKept}>{verb}</Button>
      </div>
    </div>
  );
}
