import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  asProblem,
  getDocumentTextQueryKey,
  ifMatch,
  replaceDocumentText,
  type DocumentText,
} from '@/api';
import { useDraft } from '@/shared/lib/draft';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import classes from './Documents.module.css';

interface Props {
  id: string;
  text: DocumentText;
  onClose: () => void;
}

/** The whole text in one box; saved, it comes back split into provisions. */
export function TextEditor({ id, text, onClose }: Props) {
  const { t } = useTranslation('documents');
  const queryClient = useQueryClient();
  const key = getDocumentTextQueryKey({ path: { id } });
  const [values, change, forget] = useDraft(`text.${id}.${text.version}`, {
    text: text.text ?? '',
  });
  const save = useMutation({
    mutationFn: async () =>
      (
        await replaceDocumentText({
          path: { id },
          headers: ifMatch(text.version),
          body: { text: values.text },
          throwOnError: true,
        })
      ).data,
    onSuccess: async (saved) => {
      forget();
      queryClient.setQueryData(key, saved);
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'getDocument' }] });
      say(t('text.saved', { count: saved.provisions.length }));
      onClose();
    },
  });
  const stale = save.error !== null && asProblem(save.error).status === 412;
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <FormErrorSummary
        error={save.error}
        fields={[{ pointer: '/text', id: 'document-text', label: t('text.title') }]}
      />
      {stale && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              save.reset();
              void queryClient.invalidateQueries({ queryKey: key });
            }}
          >
            {t('form.reload')}
          </Button>
        </div>
      )}
      <Textarea
        id="document-text"
        className={classes.text ?? ''}
        label={t('text.whole')}
        description={t('text.help')}
        autosize
        minRows={10}
        maxRows={32}
        value={values.text}
        error={fieldErrorOf(save.error, '/text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className={classes.formActions}>
        <Button type="submit" loading={save.isPending}>
          {t('text.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.leave')}
        </Button>
      </div>
    </form>
  );
}
