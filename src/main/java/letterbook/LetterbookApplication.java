package letterbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Letterbook. */
@SpringBootApplication
public class LetterbookApplication {

    static void main(String[] args) {
        SpringApplication.run(LetterbookApplication.class, args);
    }
}
