INSERT INTO roll_up_document (organisation_id, document_id, n_owed, n_all)
SELECT organisation_id, document_id, SUM(n_open + n_claimed),
  SUM(n_open + n_awaiting + n_claimed + n_on_time + n_late + n_regular + n_waiting + n_unset + n_waived)
FROM roll_up_demand GROUP BY organisation_id, document_id;
