import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { deleteDemand, getDemandQueryKey, ifMatch, updateDemand, type Demand } from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { useDraft } from '@/shared/lib/draft';
import { paths } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { useGo } from '@/shared/ui/AppLink';
import { say } from '@/shared/ui/Toasts';
import { DemandForm, useComplete } from './DemandForm';
import { demandInputOf, demandValuesOf } from './demandForm';
import { PublishDrawer } from './PublishDrawer';

/** A draft is a form: saved as often as one likes, previewed, published. */
export function DraftView({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const go = useGo();
  const queryClient = useQueryClient();
  const complete = useComplete();
  const [words, changeWords] = useQueryWords();
  const [values, change, forget] = useDraft(
    `demand.${demand.id}.${demand.version}`,
    demandValuesOf(demand, dateInVietnam()),
  );
  const save = useMutation<Demand, Error, 'preview' | 'stay'>({
    mutationFn: async () => {
      complete(values);
      const { data } = await updateDemand({
        path: { id: demand.id },
        headers: ifMatch(demand.version),
        body: demandInputOf(values, demand.document.id, demand),
        throwOnError: true,
      });
      return data;
    },
    onSuccess: async (saved, then) => {
      forget();
      queryClient.setQueryData(getDemandQueryKey({ path: { id: saved.id } }), saved);
      if (then === 'preview') changeWords({ do: 'PUBLISH' });
      else say(t('form.draftSaved'));
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'listDemands' }] });
    },
  });
  const drop = useMutation({
    mutationFn: () =>
      deleteDemand({
        path: { id: demand.id },
        headers: ifMatch(demand.version),
        throwOnError: true,
      }),
    onSuccess: async () => {
      forget();
      say(t('form.draftDropped'));
      go(paths.document(demand.document.id), { replace: true });
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'listDemands' }] });
    },
  });
  return (
    <>
      <DemandForm
        documentId={demand.document.id}
        demandId={demand.id}
        values={values}
        change={change}
        error={save.error ?? drop.error}
        onReload={() => {
          save.reset();
          drop.reset();
        }}
        onSubmit={() => save.mutate('preview')}
      >
        {demand.mayPublish && (
          <Button type="submit" loading={save.isPending}>
            {t('form.preview')}
          </Button>
        )}
        <Button variant="default" disabled={save.isPending} onClick={() => save.mutate('stay')}>
          {t('form.saveDraft')}
        </Button>
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('form.dropDraft')}
        </Button>
      </DemandForm>
      {words.do === 'PUBLISH' && demand.mayPublish && (
        <PublishDrawer
          action="PUBLISH"
          demand={demand}
          onDone={() => changeWords({ do: undefined })}
          onClose={() => changeWords({ do: undefined })}
        />
      )}
    </>
  );
}
