package vn.lantoa.exchange.internal;

import vn.lantoa.exchange.Verdict;

/** A row with its verdict. */
record JudgedRow(TableRow row, Verdict verdict, Findings findings) {}
