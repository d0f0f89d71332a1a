/** Type tokens of azuread's applications and their credentials. */
export const application = "azuread:index/application:Application";
export const applicationPassword = "azuread:index/applicationPassword:ApplicationPassword";
export const servicePrincipalPassword = "azuread:index/servicePrincipalPassword:ServicePrincipalPassword";
export const applicationCertificate = "azuread:index/applicationCertificate:ApplicationCertificate";
export const servicePrincipalCertificate = "azuread:index/servicePrincipalCertificate:ServicePrincipalCertificate";
