package letterbook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import letterbook.LetterbookApplication;
import letterbook.base.OwnAddress;
import letterbook.channel.einvoice.as4.As4Account;
import letterbook.channel.einvoice.as4.As4Keys;
import letterbook.channel.einvoice.chorus.ChorusProAccount;
import letterbook.channel.einvoice.storecove.StorecoveAccount;
import letterbook.channel.post.PingenAccount;
import letterbook.channel.sms.TwilioAccount;
import letterbook.crash.node.Surroundings;
import letterbook.database.TestDatabase;
import letterbook.organisation.OfficeHours;
import letterbook.organisation.Organisations;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.SandboxMessages;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Twilio, Pingen, Storecove, Chorus Pro and an access point of Peppol as the sandbox plays them, in the process of the test
 * and with a database of their own, at the other end of a line.
 */
final class Providers implements AutoCloseable {

    private static final int MOST = 500;

    private final ConfigurableApplicationContext application;

    private Providers(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /**
     * @param clock file of the time that they share with the nodes
     * @param reports where Pingen reports to
     */
    static Providers start(Line line, Path clock, URI reports) {
        var settings = new HashMap<String, Object>(TestDatabase.environment("providers"));
        settings.put("CRASH_CLOCK", clock.toString());
        settings.put("SERVER_PORT", "0");
        settings.put("VAADIN_PRODUCTIONMODE", "true");
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("LETTERBOOK_DEMO", "false");
        settings.put("LETTERBOOK_SANDBOX_ENABLED", "true");
        settings.put("LETTERBOOK_SANDBOX_PACE_STEP", "50ms");
        settings.put("LETTERBOOK_SANDBOX_PACE_GLANCE", "200ms");
        settings.put("LETTERBOOK_DISPATCH_ENABLED", "false");
        settings.put("LETTERBOOK_PUBLIC_URL", reports.toString());
        // news is to wait until a node fetches it
        settings.put("LETTERBOOK_E_INVOICE_STORECOVE_API_KEY", "stand-in");
        settings.put("LETTERBOOK_E_INVOICE_STORECOVE_LEGAL_ENTITY_ID", "1001");
        settings.put("LETTERBOOK_E_INVOICE_STORECOVE_PULL_WEBHOOKS", "false");
        return new Providers(new SpringApplicationBuilder(LetterbookApplication.class, Surroundings.class)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new SystemEnvironmentPropertySource("providers-systemEnvironment", settings));
                    ((GenericApplicationContext) context).registerBean(Line.class, () -> line);
                })
                .run());
    }

    /** Settings with which a node uses them. */
    Map<String, String> settings() {
        var twilio = bean(TwilioAccount.class);
        var pingen = bean(PingenAccount.class);
        var storecove = bean(StorecoveAccount.class);
        var chorus = bean(ChorusProAccount.class);
        var settings = new HashMap<String, String>();
        settings.put("LETTERBOOK_SMS_TWILIO_BASE_URL", twilio.address().base().toString());
        settings.put("LETTERBOOK_SMS_TWILIO_ACCOUNT_SID", twilio.sid());
        settings.put("LETTERBOOK_SMS_TWILIO_AUTH_TOKEN", twilio.authToken());
        settings.put("LETTERBOOK_SMS_TWILIO_FROM", String.valueOf(twilio.from()));
        settings.put("LETTERBOOK_POST_PINGEN_BASE_URL", pingen.api().base().toString());
        settings.put(
                "LETTERBOOK_POST_PINGEN_IDENTITY_URL", pingen.identity().base().toString());
        settings.put("LETTERBOOK_POST_PINGEN_CLIENT_ID", pingen.clientId());
        settings.put("LETTERBOOK_POST_PINGEN_CLIENT_SECRET", pingen.clientSecret());
        settings.put("LETTERBOOK_POST_PINGEN_ORGANISATION", pingen.organisation());
        settings.put("LETTERBOOK_POST_PINGEN_WEBHOOK_SIGNING_KEY", String.valueOf(pingen.webhookKey()));
        settings.put("LETTERBOOK_E_INVOICE_STORECOVE_URL", at("/sandbox/storecove/api/v2"));
        settings.put("LETTERBOOK_E_INVOICE_STORECOVE_API_KEY", storecove.apiKey());
        settings.put("LETTERBOOK_E_INVOICE_STORECOVE_LEGAL_ENTITY_ID", Long.toString(storecove.legalEntityId()));
        settings.put(
                "LETTERBOOK_E_INVOICE_CHORUS_PRO_BASE_URL", chorus.api().base().toString());
        settings.put(
                "LETTERBOOK_E_INVOICE_CHORUS_PRO_TOKEN_URL",
                chorus.tokens().get().toString());
        settings.put("LETTERBOOK_E_INVOICE_CHORUS_PRO_CLIENT_ID", chorus.clientId());
        settings.put("LETTERBOOK_E_INVOICE_CHORUS_PRO_CLIENT_SECRET", chorus.clientSecret());
        settings.put("LETTERBOOK_E_INVOICE_CHORUS_PRO_TECHNICAL_LOGIN", chorus.login());
        settings.put("LETTERBOOK_E_INVOICE_CHORUS_PRO_TECHNICAL_PASSWORD", chorus.password());
        return settings;
    }

    /** Settings with which a node is an access point of their network. */
    Map<String, String> accessPointSettings() {
        var keys = bean(As4Account.class).keys().get();
        return Map.of(
                "LETTERBOOK_E_INVOICE_PEPPOL_TRANSPORT",
                "as4",
                "CRASH_AS4_KEYS",
                written(keys.store(), "keys") + ":" + written(authorities(keys), "authorities"),
                "CRASH_AS4_SEAT",
                keys.alias(),
                "CRASH_AS4_PUBLISHER",
                at("/sandbox/peppol/smp"));
    }

    /** Whoever issued our certificate issues those of the others. */
    private static KeyStore authorities(As4Keys keys) {
        try {
            var authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, null);
            authorities.setCertificateEntry("authority", keys.store().getCertificateChain(keys.alias())[1]);
            return authorities;
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path written(KeyStore store, String name) {
        var file = Path.of("target", "crash-" + name + ".p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, Surroundings.PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file;
    }

    /** What it holds, and others of its kind. */
    List<SandboxMessage> held(Carrier carrier) {
        return bean(SandboxMessages.class).list(carrier.type(), 0, MOST);
    }

    /** Ten o'clock on the next day of work. */
    Instant nextMorningAtWork() {
        var hours = OfficeHours.of(bean(Organisations.class).current());
        return Stream.iterate(LocalDate.now(Surroundings.ZONE).plusDays(1), day -> day.plusDays(1))
                .map(day -> day.atTime(10, 0).atZone(Surroundings.ZONE).toInstant())
                .filter(morning -> hours.opensAt(morning).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else writes to this number through our account at Twilio. */
    void takeTextOfAnother(String number) throws InterruptedException {
        var twilio = bean(TwilioAccount.class);
        var login = Base64.getEncoder()
                .encodeToString((twilio.key() + ":" + twilio.secret()).getBytes(StandardCharsets.UTF_8));
        var form = "To=" + number.replace("+", "%2B") + "&From=%2B15005550006&Body=Something+else";
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(
                                    twilio.address().at("/2010-04-01/Accounts/" + twilio.sid() + "/Messages.json"))
                            .header("Authorization", "Basic " + login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String at(String path) {
        return bean(OwnAddress.class).local(path).toString();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
