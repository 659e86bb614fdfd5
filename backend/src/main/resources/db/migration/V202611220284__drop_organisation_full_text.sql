ALTER TABLE organisation_search DROP KEY ft_organisation_words;
