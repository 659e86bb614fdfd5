package vn.lantoa.exchange.internal;

import java.util.List;

/** The verdicts of a table's rows and the way to write them. */
interface Judgement {

  List<JudgedRow> rows();

  /** Writes what is to be created or changed, in the caller's transaction. */
  void write(long accountId);
}
