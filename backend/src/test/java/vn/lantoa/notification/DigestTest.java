package vn.lantoa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.notification.internal.DigestSender;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.MailServerResource;

/** The mail of the morning, at a real SMTP server. */
@QuarkusTest
class DigestTest extends ReminderFixture {

  @Inject DigestSender sender;

  private GreenMail server;

  @BeforeEach
  void start() {
    inTransaction(
        () -> {
          // mail that other tests left to be sent
          new Sql("UPDATE account SET email = NULL WHERE email IS NOT NULL").execute(em);
          return new Sql("UPDATE digest SET state = 'EMPTY' WHERE state = 'WAITING'").execute(em);
        });
    server =
        new GreenMail(
            new ServerSetup(
                Integer.getInteger(MailServerResource.PORT),
                "127.0.0.1",
                ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private String address(User user) {
    String address = user.userName() + "@example.vn";
    inTransaction(
        () ->
            new Sql("UPDATE account SET email = :email WHERE id = :id")
                .bind("email", address)
                .bind("id", user.id())
                .execute(em));
    return address;
  }

  private List<MimeMessage> received(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(m -> GreenMailUtil.getAddressList(recipients(m)).contains(address))
        .toList();
  }

  private static jakarta.mail.Address[] recipients(MimeMessage message) {
    try {
      return message.getAllRecipients();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(MimeMessage message, int index)
      throws MessagingException, IOException {
    return String.valueOf(((Multipart) message.getContent()).getBodyPart(index).getContent());
  }

  @Test
  void onePersonInThreeOrganisationsGetsOneMail() throws MessagingException, IOException {
    long second = organisation("Đảng ủy " + unique(), "COMMUNE", "COMMITTEE", province);
    long third = organisation("Đảng ủy " + unique(), "COMMUNE", "COMMITTEE", province);
    User clerk =
        user(
            List.of(
                new AccountSpec.Held(Role.REPORTER, commune),
                new AccountSpec.Held(Role.OFFICER, second),
                new AccountSpec.Held(Role.HEAD, third)));
    String address = address(clerk);
    runOn(TODAY.minusDays(1));
    long late = owed(TODAY.minusDays(1), commune);
    owed(TODAY, second);
    owed(TODAY.plusDays(7), third);
    owed(TODAY.plusDays(90), third);
    runOn(TODAY);
    sender.run();
    sender.run();
    assertThat(received(address)).hasSize(1);
    MimeMessage mail = received(address).get(0);
    assertThat(mail.getSubject()).contains("1 việc quá hạn, 1 việc đến hạn hôm nay");
    assertThat(mail.getMessageID())
        .isEqualTo("<digest-%s-%d-mail@lantoa>".formatted(TODAY, clerk.id()));
    String plain = part(mail, 0);
    assertThat(plain)
        .contains("Quá hạn (1)")
        .contains("Đến hạn hôm nay (1)")
        .contains("Đến hạn trong 7 ngày (1)")
        .contains("Mới được giao (1)")
        .contains("/obligations/" + late);
    String html = part(mail, 1);
    assertThat(html).contains("/obligations/" + late).contains("viewport");
    Files.writeString(
        Files.createDirectories(Path.of("target/results")).resolve("digest.html"), html);
    JsonPath told = clerk.get("/api/v1/notification-preferences").jsonPath();
    assertThat(told.getString("lastDigest.state")).isEqualTo("SENT");
    assertThat(told.getBoolean("reachable")).isTrue();
  }

  @Test
  void stagesThatWereMissedAreToldWithTheReason() throws MessagingException, IOException {
    String address = address(user(Role.REPORTER, commune));
    owed(TODAY, commune);
    runOn(TODAY.minusDays(2));
    runOn(TODAY);
    sender.run();
    assertThat(part(received(address).get(0), 0))
        .contains("Lời nhắc trước hạn 1 ngày chưa gửi được đúng ngày");
  }

  @Test
  void nothingNewNoMailAndSwitchedOffOrUnwillingNoMail() {
    User clerk = user(Role.REPORTER, commune);
    User off = user(Role.REPORTER, commune);
    User unwilling = user(Role.REPORTER, commune);
    User later = user(Role.REPORTER, commune);
    List<String> addresses =
        List.of(address(clerk), address(off), address(unwilling), address(later));
    wish(unwilling, false, 7);
    wish(later, true, 20);
    inTransaction(
        () ->
            new Sql("UPDATE account SET active = FALSE WHERE id = :id")
                .bind("id", off.id())
                .execute(em));
    owed(TODAY, commune);
    runOn(TODAY);
    sender.run();
    assertThat(addresses.stream().map(a -> received(a).size())).containsExactly(1, 0, 0, 0);
    clock.advance(Duration.ofHours(11));
    sender.run();
    assertThat(addresses.stream().map(a -> received(a).size())).containsExactly(1, 0, 0, 1);
    clock.reset();
    clock.moveTo(TODAY.plusDays(3));
    sender.run();
    assertThat(received(addresses.get(0))).hasSize(1);
  }

  private static void wish(User user, boolean mail, int hour) {
    JsonPath before =
        user.get("/api/v1/notification-preferences").then().statusCode(200).extract().jsonPath();
    JsonPath after =
        user.put(
                "/api/v1/notification-preferences",
                before.getString("version"),
                Map.of("mail", mail, "hour", hour, "language", "EN"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(after.getInt("hour")).isEqualTo(hour);
    assertThat(after.getString("language")).isEqualTo("EN");
    user.put(
            "/api/v1/notification-preferences",
            before.getString("version"),
            Map.of("mail", mail, "hour", hour, "language", "EN"))
        .then()
        .statusCode(412);
    user.put(
            "/api/v1/notification-preferences",
            after.getString("version"),
            Map.of("mail", mail, "hour", 24, "language", "EN"))
        .then()
        .statusCode(422);
  }

  @Test
  void aServerThatIsDownIsTriedAgainUnderTheSameId() throws MessagingException {
    User clerk = user(Role.REPORTER, commune);
    String address = address(clerk);
    owed(TODAY, commune);
    runOn(TODAY);
    server.stop();
    sender.run();
    JsonPath waiting = clerk.get("/api/v1/notification-preferences").jsonPath();
    assertThat(waiting.getString("lastDigest.state")).isEqualTo("WAITING");
    assertThat(waiting.getInt("lastDigest.attempts")).isEqualTo(1);
    server.start();
    sender.run();
    assertThat(received(address)).isEmpty();
    clock.advance(Duration.ofMinutes(90));
    sender.run();
    assertThat(received(address)).hasSize(1);
    assertThat(received(address).get(0).getMessageID())
        .isEqualTo("<digest-%s-%d-mail@lantoa>".formatted(TODAY, clerk.id()));
    assertThat(
            clerk.get("/api/v1/notification-preferences").jsonPath().getInt("lastDigest.attempts"))
        .isEqualTo(2);
  }

  @Test
  void whatANodeClaimedBeforeItDiedIsSentByAnother() {
    User clerk = user(Role.REPORTER, commune);
    String address = address(clerk);
    owed(TODAY, commune);
    runOn(TODAY);
    server.stop();
    sender.run();
    server.start();
    inTransaction(
        () ->
            new Sql(
                    "UPDATE digest SET state = 'CLAIMED', lease_until = :soon WHERE account_id = :who")
                .bind("soon", clock.now().plusSeconds(60))
                .bind("who", clerk.id())
                .execute(em));
    sender.run();
    assertThat(received(address)).isEmpty();
    clock.advance(Duration.ofHours(1));
    sender.run();
    assertThat(received(address)).hasSize(1);
  }

  @Test
  void aMorningNobodyTookIsToldTheNextOne() {
    User clerk = user(Role.REPORTER, commune);
    String address = address(clerk);
    owed(TODAY, commune);
    runOn(TODAY);
    server.stop();
    sender.run();
    server.start();
    clock.reset();
    clock.moveTo(TODAY.plusDays(1));
    sender.run();
    assertThat(received(address)).hasSize(1);
    assertThat(
            new Sql("SELECT COUNT(*) FROM digest WHERE account_id = :who AND state = 'FAILED'")
                .bind("who", clerk.id())
                .number(em))
        .isEqualTo(1);
  }
}
