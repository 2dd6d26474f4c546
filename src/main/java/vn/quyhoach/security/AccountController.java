package vn.quyhoach.security;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.problem.EntityTag;

/** Accounts, for administrators. */
@RestController
@RequestMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    List<Account> list() {
        return accounts.list();
    }

    @GetMapping("/{id}")
    ResponseEntity<Account> get(@PathVariable long id) {
        return tagged(ResponseEntity.ok(), accounts.get(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Account> create(@RequestBody AccountDraft draft) {
        Account account = accounts.create(draft);
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .path("/{id}")
                .build(account.id());
        return tagged(ResponseEntity.created(location), account);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Account> change(
            @PathVariable long id,
            @RequestBody AccountDraft draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(ResponseEntity.ok(), accounts.change(id, draft, ifMatch));
    }

    private static ResponseEntity<Account> tagged(ResponseEntity.BodyBuilder response, Account account) {
        return response.eTag(EntityTag.of(account.rowVersion())).body(account);
    }
}
