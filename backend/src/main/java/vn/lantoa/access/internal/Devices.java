package vn.lantoa.access.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/** What a browser calls itself, in words a person recognises. */
final class Devices {

  /** In this order: browsers name those they descend from as well. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("coc_coc", "Cốc Cốc");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("Safari", "Safari");
    BROWSERS.put("curl", "curl");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Devices() {}

  static Words describe(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    String browser = found(BROWSERS, agent);
    String system = found(SYSTEMS, agent);
    if (browser == null && system == null) {
      return new Words("Thiết bị không rõ", "Unknown device");
    }
    if (browser == null || system == null) {
      String known = String.valueOf(browser == null ? system : browser);
      return new Words(known, known);
    }
    return Words.of("%s trên %s", "%s on %s", browser, system);
  }

  private static @Nullable String found(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(e -> agent.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
