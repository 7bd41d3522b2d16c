package letterbook.demo;

import letterbook.base.ConditionalOnDemo;
import letterbook.security.SignInHint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration
@ConditionalOnDemo
class DemoConfiguration {

    @Bean
    @Order(1)
    SignInHint agentHint() {
        return DemoUser.AGENT.hint();
    }

    @Bean
    @Order(2)
    SignInHint leadHint() {
        return DemoUser.LEAD.hint();
    }

    @Bean
    @Order(3)
    SignInHint adminHint() {
        return DemoUser.ADMIN.hint();
    }

    @Bean
    @Order(4)
    SignInHint guestHint() {
        return DemoUser.GUEST.hint();
    }
}
