import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listStudyPlanAmendmentsOptions,
  previewStudyPlanIssueMutation,
  type StudyPlan,
} from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import classes from './Study.module.css';
import { rules, type Level } from './words';

/** Whom issuing asks, counted by the server before anything is written. */
function Preview({ plan }: { plan: StudyPlan }) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  const found = useQuery({
    queryKey: ['StudyPlanPreview', plan.id, plan.version],
    queryFn: async () =>
      previewStudyPlanIssueMutation().mutationFn?.({ path: { id: plan.id } }, undefined as never),
  });
  const preview = found.data;
  if (!preview) return null;
  return (
    <Card
      title={t('plan.preview')}
      aside={t('plan.previewCount', { count: preview.organisations })}
    >
      <ul>
        {preview.asked.map((one, index) => (
          <li key={index}>
            {one.audience
              ? t('plan.previewBriefing', {
                  category: t(`category.${one.audience}`),
                  count: one.organisations,
                  date: formatDate(one.dueOn),
                })
              : t('plan.previewRow', {
                  level: one.level ? t(`level.${one.level as Level}`) : t('plan.own'),
                  count: one.organisations,
                  date: formatDate(one.dueOn),
                })}
          </li>
        ))}
        {preview.asked.length === 0 && <li>{count(0)}</li>}
      </ul>
    </Card>
  );
}

/** How an issued plan became what it is. */
function Amendments({ plan }: { plan: StudyPlan }) {
  const { t } = useTranslation('study');
  const found = useQuery(listStudyPlanAmendmentsOptions({ path: { id: plan.id } }));
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('amend.history')}>
      <ol className={classes.history}>
        {items.map((one) => (
          <li key={one.amendedAt}>
            <strong>{formatInstant(one.amendedAt)}</strong>{' '}
            {one.documentId && (
              <AppLink href={paths.document(one.documentId)}>
                {one.symbol ?? t('amend.document')}
              </AppLink>
            )}
            <br />
            {one.reason}
            <br />
            <span className="lt-small lt-soft">
              {t('amend.counts', {
                created: one.created,
                changed: one.changed,
                withdrawn: one.withdrawn,
              })}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What a plan says. */
export function PlanView({ plan }: { plan: StudyPlan }) {
  const { t } = useTranslation('study');
  const studying = plan.audiences.filter((one) => !one.special);
  const briefed = plan.audiences.filter((one) => one.special);
  return (
    <div className={classes.stack}>
      {['ISSUED', 'CLOSED'].includes(plan.state) && <Amendments plan={plan} />}
      {plan.returnedReason && plan.state === 'DRAFT' && (
        <p className={classes.note}>{t('plan.returnedBecause', { reason: plan.returnedReason })}</p>
      )}
      {plan.warnings.length > 0 && !['ISSUED', 'CLOSED'].includes(plan.state) && (
        <div className={classes.note}>
          <strong>{t('plan.lacks')}</strong>
          <ul>
            {plan.warnings.map((one, index) => (
              <li key={index}>{one.detail}</li>
            ))}
          </ul>
        </div>
      )}
      <Card title={t('plan.documents')}>
        <ol>
          {plan.documents.map(({ document, topics }) => (
            <li key={document.id}>
              <AppLink href={paths.document(document.id)}>{documentName(document)}</AppLink>{' '}
              {document.symbol ? document.title : ''}
              {topics.length > 0 && (
                <ul>
                  {topics.map((topic, index) => (
                    <li key={index}>
                      {topic.title}
                      {topic.presenterPosition && (
                        <span className="lt-soft"> · {topic.presenterPosition}</span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
        {plan.citations.map((one, index) => (
          <p key={index} className="lt-small">
            “{one.words}” · {t(one.resolved ? 'plan.resolved' : 'plan.unresolved')}
          </p>
        ))}
      </Card>
      <Card title={t('plan.levels')}>
        <ul>
          {plan.levels.map((one) => (
            <li key={one.level}>
              {t(`level.${one.level as Level}`)}: {t('plan.due', { date: formatDate(one.dueOn) })}
              {one.words && <mark> “{one.words}”</mark>}
            </li>
          ))}
        </ul>
        {plan.pastSuperiorReason && (
          <p className="lt-small">
            {t('plan.past')}: {plan.pastSuperiorReason}
          </p>
        )}
      </Card>
      <Card title={t('plan.audiences')}>
        <ul>
          {studying.map((one) => (
            <li key={`${one.category}${one.level ?? ''}`}>
              {t(`category.${one.category}`)}
              {!one.inRate && <span className="lt-soft"> · {t('plan.beside')}</span>}
            </li>
          ))}
        </ul>
        {briefed.length > 0 && (
          <>
            <p>
              <strong>{t('plan.special')}</strong>
            </p>
            <ul>
              {briefed.map((one) => (
                <li key={one.category}>
                  {t(`category.${one.category}`)}
                  {one.dueOn && <> · {t('plan.due', { date: formatDate(one.dueOn) })}</>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <Card title={t('plan.checklist')}>
        <ul>
          {plan.checklist.map((one, index) => (
            <li key={index}>
              {t(`point.${one.point}`)}
              {one.words && <>: {one.words}</>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('plan.rules')}>
        <ul>
          {rules
            .map((rule) => plan.rules.find((one) => one.rule === rule))
            .filter((one) => one?.on)
            .map(
              (one) =>
                one && (
                  <li key={one.rule}>
                    {t(`rule.${one.rule}`)}
                    {one.hand && <> {t(`hand.${one.hand}`)}.</>}
                    {one.dueOn && <> {t('plan.due', { date: formatDate(one.dueOn) })}.</>}
                  </li>
                ),
            )}
        </ul>
      </Card>
      {plan.mayEdit && !['ISSUED', 'CLOSED'].includes(plan.state) && <Preview plan={plan} />}
    </div>
  );
}
