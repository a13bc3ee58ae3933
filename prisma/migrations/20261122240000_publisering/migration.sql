-- hand

-- What is approved becomes public at its moment. Asked for again every minute, so a try that failed is soon made up for.
SELECT pgboss.create_queue('publication', '{"policy": "standard", "retryLimit": 5, "retryDelay": 2, "expireInSeconds": 300, "retentionMinutes": 1440, "deadLetter": "dead-letter"}');
