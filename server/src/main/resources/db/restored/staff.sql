-- Whoever was signed in signs in again, and what is good once is not good once more. API keys stay.
delete from staff.session;
delete from staff.password_reset;
delete from staff.openid_handshake;
delete from staff.passkey_challenge;
delete from staff.sign_in_attempt;
