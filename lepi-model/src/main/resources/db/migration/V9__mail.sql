-- Mails on their way and sent, edited templates, and who may get mail in development.

create table mail (
    id              uuid primary key,               -- UUIDv7: ordered by time
    event           text        not null,           -- what it is about; one mail for each
    type            text        not null,
    language        text        not null check (language in ('de', 'fr', 'it', 'en')),
    recipient       text        not null,
    reply_to        text,
    subject         text        not null,
    html            text,                           -- as it is sent; null once it is sent or cancelled
    body            text,                           -- likewise, the plain text
    shown_html      text        not null,           -- without what is secret
    shown_body      text        not null,
    secret          boolean     not null,           -- whether there was something to leave out
    state           text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'HELD', 'CANCELLED')),
    attempts        int         not null default 0,
    error           text,                           -- of the latest attempt
    next_attempt_at timestamptz,
    message_id      text        not null,           -- the header, the same for each attempt
    created_at      timestamptz not null,
    sent_at         timestamptz,
    version         bigint      not null default 1
);
create unique index mail_event on mail (event);
create index mail_recipient_of on mail (recipient, id desc);
create index mail_state on mail (state, id desc);

-- Versions of a type's texts in a language; the highest number counts. Null texts: back to the default.
create table mail_template (
    id         uuid primary key,
    type       text        not null,
    language   text        not null check (language in ('de', 'fr', 'it', 'en')),
    number     int         not null,
    subject    text,
    html       text,
    body       text,
    author_id  uuid,
    created_at timestamptz not null
);
create unique index mail_template_number on mail_template (type, language, number);

-- The only addresses that get mail in development.
create table mail_recipient (
    address    text primary key,                    -- in lower case
    note       text        not null default '',
    created_at timestamptz not null
);

-- Who has used the contact form in the last hours.
create table contact_use (
    id             bigint generated always as identity primary key,
    remote_address text        not null,
    at             timestamptz not null
);
create index contact_use_address on contact_use (remote_address, at);
create index contact_use_at on contact_use (at);
