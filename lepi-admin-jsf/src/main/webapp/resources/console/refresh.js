// A page about something that is going on is read again until it has ended.
setTimeout(() => location.reload(), 2000);
