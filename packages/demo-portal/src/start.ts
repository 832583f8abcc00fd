console.log('The demo portal is not there yet.')
