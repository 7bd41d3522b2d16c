package letterbook.dispatch;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DispatchSettings.class)
class DispatchConfiguration {

    @Bean
    RetryPolicy retryPolicy(DispatchSettings settings) {
        return new RetryPolicy(settings.firstRetry(), settings.giveUpAfter(), new SecureRandom());
    }
}
