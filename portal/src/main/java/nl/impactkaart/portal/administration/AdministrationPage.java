package nl.impactkaart.portal.administration;

import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the administration begins: with what the person may do there. */
@Controller
class AdministrationPage {

    @GetMapping("/administration")
    String first(Api api) {
        Person person = api.person();
        if (person.is("administrator")) {
            return "redirect:/administration/members";
        }
        return person.is("operator") ? "redirect:/administration/operation" : "redirect:/administration/references";
    }
}
