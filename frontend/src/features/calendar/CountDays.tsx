import '@/shared/ui/fieldStyles';
import { NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { countWorkingDaysOptions, type OrganisationRef } from '@/api';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { DateField } from '@/shared/ui/DateField';
import { ErrorState } from '@/shared/ui/States';
import classes from './Calendar.module.css';
import { weekday } from './year';

/** So many working days from a day, or back from it, with what was passed over. */
export function CountDays({ home }: { home: OrganisationRef | undefined }) {
  const { t } = useTranslation('calendar');
  const [from, setFrom] = useState(dateInVietnam());
  const [count, setCount] = useState(5);
  const counted = useQuery(
    countWorkingDaysOptions({
      query: { from, count, ...(home ? { organisationId: home.id } : {}) },
    }),
  );
  return (
    <Card title={t('count.title')}>
      <div className={classes.stack}>
        <DateField
          label={t('count.from')}
          required
          value={from}
          onChange={(day) => setFrom(day ?? from)}
        />
        <NumberInput
          label={t('count.count')}
          description={t('count.help')}
          value={count}
          min={-500}
          max={500}
          allowDecimal={false}
          hideControls
          onChange={(typed) => setCount(Number(typed) || 0)}
        />
        {counted.isError && (
          <ErrorState error={counted.error} onRetry={() => void counted.refetch()} />
        )}
        {counted.data && (
          <div role="status">
            <strong>
              {t(`weekday.${weekday(counted.data.on)}`)}, {formatDate(counted.data.on)}
            </strong>
            {counted.data.passedOver.length > 0 && (
              <p className="lt-soft lt-small">
                {t('count.passedOver', {
                  days: counted.data.passedOver.map(formatDate).join(', '),
                })}
              </p>
            )}
            {counted.data.warnings?.map((warning) => (
              <p key={warning.detail} className="lt-small">
                {warning.detail}
              </p>
            ))}
          </div>
        )}
      </div>
    </Card>
  );
}
