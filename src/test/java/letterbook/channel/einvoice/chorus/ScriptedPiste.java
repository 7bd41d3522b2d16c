package letterbook.channel.einvoice.chorus;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import letterbook.base.ServiceAddress;

/** PISTE with Chorus Pro behind it, which answers what a test wants to each call of a path. */
final class ScriptedPiste implements AutoCloseable {

    private static final String FLOW = "/cpro/transverses/v1/consulterCRDetaille";
    private static final String SEARCH = "/cpro/factures/v1/rechercher/fournisseur";
    private static final String HISTORY = "/cpro/factures/v1/consulter/historique";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    ScriptedPiste() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        answers.put("/token", "{\"access_token\":\"t\",\"expires_in\":3600}");
        server.createContext("/", call -> {
            try (call) {
                call.getRequestBody().readAllBytes();
                var body =
                        answers.getOrDefault(call.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
                call.getResponseHeaders().add("Content-Type", "application/json");
                call.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
                call.getResponseBody().write(body);
            }
        });
        server.start();
    }

    /** Asked as often as it is meant. */
    ChorusProAccount account() {
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        return new ChorusProAccount(
                ServiceAddress.of(address),
                () -> address.resolve("/token"),
                "id",
                "secret",
                "TECH_1@cpro.fr",
                "password",
                null,
                null,
                ChorusProSyntax.UBL,
                LookSchedule.DEFAULT);
    }

    ScriptedPiste tellsInvoice(String state) {
        answers.put(HISTORY, "{\"codeRetour\":0,\"statutCourantCode\":\"" + state + "\"}");
        return this;
    }

    /** @param error of the invoice in the flow; empty for none */
    ScriptedPiste tellsFlow(String state, String error) {
        var errors = error.isEmpty() ? "[]" : "[{\"libelleErreurDP\":\"" + error + "\"}]";
        answers.put(
                FLOW, "{\"codeRetour\":0,\"etatCourantDepotFlux\":\"" + state + "\",\"listeErreurDP\":" + errors + "}");
        answers.put(SEARCH, "{\"codeRetour\":0,\"listeFactures\":[]}");
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
