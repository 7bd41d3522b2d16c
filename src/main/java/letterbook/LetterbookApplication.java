package letterbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Letterbook. */
@SpringBootApplication
@EnableScheduling
public class LetterbookApplication {

    static void main(String[] args) {
        SpringApplication.run(LetterbookApplication.class, args);
    }
}
