import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { asProblem, download } from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { withQuery } from '@/shared/lib/references';
import { problemFamily } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import type { Filters } from './filters';

/** Saves what the list shows, all of its pages, one entry a line; the last line holds the chain's end. */
export function ExportButton({ filters }: { filters: Filters }) {
  const { t } = useTranslation('audit');
  const { t: c } = useTranslation();
  const save = useMutation({
    mutationFn: () =>
      download(
        withQuery('/api/v1/audit/export', { ...filters }),
        `journal-${dateInVietnam()}.jsonl`,
      ),
    onError: (error) => {
      const problem = asProblem(error);
      const why = problem.message || c(`problem.${problemFamily(problem.status)}.title`);
      say(t('export.failed', { why }));
    },
  });
  return (
    <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
      {t('export.do')}
    </Button>
  );
}
