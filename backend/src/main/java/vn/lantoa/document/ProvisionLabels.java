package vn.lantoa.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each passage of a document an address of its own, short enough to be kept. */
final class ProvisionLabels {

  private static final int LONGEST = 60;
  private static final int ROOM_FOR_REPEATS = 10;

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** The address itself, or with a count where it was given before: "I.2 (2)". */
  String unique(String address) {
    boolean tooLong = address.length() > LONGEST - ROOM_FOR_REPEATS;
    if (!tooLong && given.add(address)) {
      return address;
    }
    String free;
    do {
      int times = repeats.merge(tooLong ? "" : address, 1, Integer::sum);
      free = tooLong ? "§" + times : address + " (" + (times + 1) + ")";
    } while (!given.add(free));
    return free;
  }
}
