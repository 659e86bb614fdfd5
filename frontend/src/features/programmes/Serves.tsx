import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createAlignmentMutation,
  deleteAlignmentMutation,
  ifMatch,
  listAlignmentsOptions,
  previewAdoptionOptions,
  type Alignment,
  type ProgrammeTask,
} from '@/api';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { useEditing } from './context';
import classes from './Programmes.module.css';

function Above({ link, onRemove }: { link: Alignment; onRemove?: () => void }) {
  const { t } = useTranslation('programmes');
  const { superior } = link;
  return (
    <li className={classes.served}>
      <div>
        <div>{superior.title}</div>
        <div className="lt-small lt-soft">
          {superior.document && (
            <AppLink href={paths.document(superior.document.id)}>
              {documentName(superior.document)}
            </AppLink>
          )}
          {superior.label && ` · ${superior.label}`}
          {superior.deadline && ` · ${superior.deadline}`}
        </div>
        {superior.clause && superior.clause !== superior.title && (
          <blockquote className={classes.servedClause}>{superior.clause}</blockquote>
        )}
        {(link.changed || link.state === 'PROPOSED') && (
          <ToneBadge tone="soon">
            {t(link.changed ? 'serves.changed' : 'serves.proposed')}
          </ToneBadge>
        )}
      </div>
      {onRemove && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('serves.remove', { name: superior.title })}
          onClick={onRemove}
        >
          ×
        </Button>
      )}
    </li>
  );
}

/** What a task serves above, with the superior's words beside it. */
export function Serves({ task }: { task: ProgrammeTask }) {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const query = { programmeId: programme.id, taskKey: task.key, limit: 50 };
  const found = useQuery(listAlignmentsOptions({ query }));
  const offered = useQuery({
    ...previewAdoptionOptions({ path: { id: programme.id } }),
    enabled: adding,
  });
  const reload = () =>
    queries.invalidateQueries({ queryKey: listAlignmentsOptions({ query }).queryKey });
  const add = useMutation({ ...createAlignmentMutation(), onSuccess: reload });
  const remove = useMutation({ ...deleteAlignmentMutation(), onSuccess: reload });
  const items = (found.data?.items ?? []).filter((one) => one.state !== 'DECLINED');
  const served = new Set(items.map((one) => one.superior.id));
  const choices = (offered.data?.items ?? []).filter(
    ({ superior }) => superior.kind === 'DEMAND' && !served.has(superior.id),
  );
  return (
    <fieldset className={classes.group}>
      <legend>{t('serves.title')}</legend>
      {found.isPending && <RowsSkeleton rows={1} />}
      {found.isError && <ErrorState error={found.error} />}
      {found.data && items.length === 0 && <p className="lt-soft lt-small">{t('serves.none')}</p>}
      <ul className={classes.plain}>
        {items.map((link) => (
          <Above
            key={link.id}
            link={link}
            {...(programme.mayEdit && link.state === 'SERVES'
              ? {
                  onRemove: () =>
                    remove.mutate({
                      path: { id: programme.id, alignmentId: link.id },
                      headers: ifMatch(link.version),
                    }),
                }
              : {})}
          />
        ))}
      </ul>
      {(add.isError || remove.isError) && <ErrorState error={add.error ?? remove.error} />}
      {programme.mayEdit && !adding && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t('serves.add')}
          </Button>
        </div>
      )}
      {adding && offered.data && (
        <NativeSelect
          aria-label={t('serves.add')}
          description={choices.length === 0 ? t('serves.nothing') : undefined}
          value=""
          data={[
            { value: '', label: t('serves.choose') },
            ...choices.map(({ superior }) => ({
              value: superior.id,
              label: [superior.document && documentName(superior.document), superior.title]
                .filter(Boolean)
                .join(' · ')
                .slice(0, 110),
            })),
          ]}
          onChange={(event) => {
            const demandId = event.currentTarget.value;
            if (demandId)
              add.mutate({ path: { id: programme.id }, body: { taskKey: task.key, demandId } });
          }}
        />
      )}
    </fieldset>
  );
}
