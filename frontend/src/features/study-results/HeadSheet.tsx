import './strings';
import { useTranslation } from '@/i18n';
import type { StudyConformance } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths, screenOf } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import classes from './StudyResults.module.css';
import { useWords } from './words';

/** What the head answers for, on one sheet: study, the action programme, what inspections asked to be put right. */
export function HeadSheet({ conformance }: { conformance: StudyConformance }) {
  const { t } = useTranslation('study-results');
  const words = useWords();
  const sheet = conformance.headSheet;
  const { reached } = sheet;
  return (
    <Card title={t('head.title')}>
      <p className="lt-small lt-soft">{t('head.hint')}</p>
      <div className={classes.sheet}>
        <section aria-label={t('head.study')}>
          <h3>{t('head.study')}</h3>
          <p>
            <AppLink href={screenOf(sheet.links.held) ?? ''}>
              {t('head.held', { held: words.count(sheet.held), units: words.count(sheet.units) })}
            </AppLink>
          </p>
          <p>
            {t('head.reached', {
              total: words.count(reached.total),
              base: words.count(reached.expected - reached.exempted),
            })}
          </p>
          <p>
            <AppLink href={screenOf(sheet.links.fulfilled) ?? ''}>
              {t('head.fulfilled', { total: words.count(sheet.fulfilled) })}
            </AppLink>
          </p>
        </section>
        <section aria-label={t('head.programme')}>
          <h3>{t('head.programme')}</h3>
          {sheet.programme && sheet.programmeDocumentId ? (
            <p>
              <AppLink href={paths.document(sheet.programmeDocumentId)}>{sheet.programme}</AppLink>
              {sheet.programmeIssuedOn && `, ${formatDate(sheet.programmeIssuedOn)}`}
            </p>
          ) : (
            <p>{t('head.noProgramme')}</p>
          )}
          <p>{t('head.programmes', { total: words.count(sheet.programmes) })}</p>
        </section>
        <section aria-label={t('head.inspection')}>
          <h3>{t('head.inspection')}</h3>
          <p>
            <AppLink href={screenOf(sheet.links.remedies) ?? paths.obligations}>
              {t('head.remedies', {
                open: words.count(sheet.remediesOpen),
                done: words.count(sheet.remediesDone),
              })}
            </AppLink>
          </p>
          {sheet.remediesOverdue > 0 && (
            <p>{t('head.remediesOverdue', { total: words.count(sheet.remediesOverdue) })}</p>
          )}
          <p className="lt-small lt-soft">{t('head.inspectionHint')}</p>
        </section>
      </div>
    </Card>
  );
}
