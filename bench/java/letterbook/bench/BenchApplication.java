package letterbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import letterbook.LetterbookApplication;
import letterbook.security.Permission;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The whole application in this process, on the embedded database with a folder of its own. */
final class BenchApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchApplication start(String dataFolder, String... settings) {
        var all = new ArrayList<>(List.of(
                "--letterbook.data-dir=target/bench/" + dataFolder,
                "--letterbook.demo=false",
                // pieces of the tests, which are on the class path too, want its accounts
                "--letterbook.sandbox.enabled=true",
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--logging.level.root=warn"));
        all.addAll(List.of(settings));
        var application =
                new BenchApplication(SpringApplication.run(LetterbookApplication.class, all.toArray(String[]::new)));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        "bench",
                        "",
                        Stream.of(Permission.values())
                                .map(Permission::authority)
                                .toArray(String[]::new)));
        return application;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
