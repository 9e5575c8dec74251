package nl.impactkaart.identity;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.impactkaart.identity.Passwords.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages to log in and to set one's password; whether a password is right is decided by {@link PasswordLogin}. */
@Hidden
@Controller
class AccountPages {

    private final Invitations invitations;
    private final Passwords passwords;

    AccountPages(Invitations invitations, Passwords passwords) {
        this.invitations = invitations;
        this.passwords = passwords;
    }

    @GetMapping("/login")
    ModelAndView login(HttpServletRequest request) {
        Optional<String> notice = Stream.of("wrong", "wait", "again", "set")
                .filter(name -> request.getParameter(name) != null)
                .findFirst();
        return new ModelAndView("login", Map.of("notice", notice.orElse("")));
    }

    @GetMapping(Invitations.PATH)
    ModelAndView invitation(@RequestParam(defaultValue = "") String token) {
        return invitations
                .invited(token)
                .map(account -> form(account, token, null))
                .orElseGet(AccountPages::gone);
    }

    @PostMapping(Invitations.PATH)
    ModelAndView setPassword(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) {
        Optional<Account> invited = invitations.invited(token);
        if (invited.isEmpty()) {
            return gone();
        }
        Fault fault = Passwords.fault(password, repeated);
        if (fault != null) {
            return form(invited.get(), token, fault);
        }
        return invitations.follow(token, passwords.hash(password)) ? new ModelAndView("redirect:/login?set") : gone();
    }

    private static ModelAndView form(Account account, String token, @Nullable Fault fault) {
        ModelAndView form = new ModelAndView("invitation");
        form.addObject("token", token);
        form.addObject("username", account.username());
        form.addObject("least", Passwords.LEAST_CHARACTERS);
        if (fault != null) {
            form.addObject("fault", fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return form;
    }

    /** Unknown, used or expired: nobody is told which. */
    private static ModelAndView gone() {
        ModelAndView gone = new ModelAndView("gone");
        gone.setStatus(HttpStatus.NOT_FOUND);
        return gone;
    }
}
