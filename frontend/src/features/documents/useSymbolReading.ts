import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readSymbol, type SymbolReading } from '@/api';

/** The parts of a symbol as it is typed: read again once the hands rest. */
export function useSymbolReading(symbol: string): SymbolReading | undefined {
  const [text] = useDebouncedValue(symbol.trim(), 300);
  const found = useQuery({
    queryKey: [{ _id: 'readSymbol' }, text],
    queryFn: async ({ signal }) =>
      (await readSymbol({ body: { text }, signal, throwOnError: true })).data,
    enabled: text.length > 1,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return symbol.trim() ? found.data : undefined;
}
