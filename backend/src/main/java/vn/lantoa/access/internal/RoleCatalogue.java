package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Accounts;
import vn.lantoa.access.api.EffectiveRole;
import vn.lantoa.access.api.Person;
import vn.lantoa.access.api.RoleDescription;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.web.Language;

/** What each role allows, and which ones somebody has today from where. */
@ApplicationScoped
public class RoleCatalogue {

  private static final Map<Role, Words> MEANINGS =
      Map.of(
          Role.READER,
          new Words(
              "Đọc mọi nội dung trong phạm vi; không sửa gì.",
              "Reads everything in reach; changes nothing."),
          Role.REPORTER,
          new Words(
              "Đọc, và báo cáo việc của chính tổ chức mình.",
              "Reads, and reports the work of its own organisation."),
          Role.OFFICER,
          new Words(
              "Đăng ký văn bản, soạn và giao việc, nhập dữ liệu, xác nhận kết quả; có thể ủy quyền.",
              "Registers documents, drafts and publishes demands, imports, confirms results; may"
                  + " delegate."),
          Role.HEAD,
          new Words(
              "Phê duyệt, ban hành, xác nhận; có thể ủy quyền.",
              "Approves, issues, accepts; may delegate."),
          Role.INSPECTOR,
          new Words(
              "Đọc mọi nội dung từ cấp mình trở xuống và nhật ký.",
              "Reads everything at its level and below, and the journal."),
          Role.ADMINISTRATOR,
          new Words(
              "Quản lý cây tổ chức, tài khoản, chức vụ và nhập dữ liệu trong phạm vi.",
              "Keeps the tree, accounts, offices and imports within its subtree."));

  private final HeldRoles held;
  private final CurrentActor actor;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Language language;
  private final UserService users;

  public RoleCatalogue(
      HeldRoles held,
      CurrentActor actor,
      Organisations organisations,
      Accounts accounts,
      Language language,
      UserService users) {
    this.users = users;
    this.held = held;
    this.actor = actor;
    this.organisations = organisations;
    this.accounts = accounts;
    this.language = language;
  }

  public List<RoleDescription> list() {
    return Arrays.stream(Role.values())
        .map(
            r ->
                new RoleDescription(
                    r,
                    r.permissions().stream().map(Permission::scope).sorted().toList(),
                    language.say(Objects.requireNonNull(MEANINGS.get(r))),
                    r.permissions().contains(Permission.DELEGATE)))
        .toList();
  }

  /** The caller's roles in force today. Three statements. */
  public List<EffectiveRole> own() {
    return of(actor.accountId());
  }

  /** The roles in force today of an account the caller keeps; 404 else. Four statements. */
  public List<EffectiveRole> administered(long account) {
    users.requireKept(account);
    return of(account);
  }

  /** Somebody's roles in force today. Three statements. */
  private List<EffectiveRole> of(long account) {
    List<HeldGrant> grants = held.held(List.of(account));
    Set<Long> givers = new HashSet<>();
    grants.stream().map(HeldGrant::forAccountId).filter(Objects::nonNull).forEach(givers::add);
    Map<Long, OrganisationRef> refs =
        organisations.refs(grants.stream().map(HeldGrant::organisationId).distinct().toList());
    Map<Long, String> names = accounts.names(givers);
    return grants.stream()
        .map(
            g ->
                new EffectiveRole(
                    g.role(),
                    Objects.requireNonNull(refs.get(g.organisationId())),
                    g.acts().isEmpty() ? null : List.copyOf(g.acts()),
                    g.source(),
                    g.position(),
                    person(g.forAccountId(), names),
                    g.from(),
                    g.to()))
        .toList();
  }

  private static @Nullable Person person(@Nullable Long id, Map<Long, String> names) {
    return id == null ? null : new Person(id.toString(), names.getOrDefault(id, ""));
  }
}
