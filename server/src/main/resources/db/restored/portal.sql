-- Customers' signed links stay as they are; what is good once, or for a browser, was perhaps used or ended since.
delete from portal.session;
delete from portal.sign_in;
